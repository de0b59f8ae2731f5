/** What each kind of text is set in; the names are those that Word looks for on the reader's machine. */
export interface ReportFonts {
  readonly body: string;
  readonly chapter: string;
  readonly section: string;
  readonly title: string;
  readonly page: string;
}

const standard: ReportFonts = {
  body: '仿宋',
  chapter: '黑体',
  section: '楷体',
  title: '方正小标宋简体',
  page: '宋体',
};

/** Older office machines know the _GB2312 names; where 小标宋 is not installed the title is set in 宋体. */
export const fontProfiles = {
  standard,
  gb2312: { ...standard, body: '仿宋_GB2312', section: '楷体_GB2312' },
  system: { ...standard, title: '宋体' },
} as const satisfies Readonly<Record<string, ReportFonts>>;

export const fontProfileNames = ['standard', 'gb2312', 'system'] as const;
export type FontProfile = (typeof fontProfileNames)[number];
