import { documentCell } from '../filed/cells';
import { inWritten } from './passages';
import type { Rule } from './rule';
import { narrow, sentencesOf } from './text';

/** 63余条: a number exact to its last digit is not 余 or 多. */
const exactAbout = /\d*[1-9]\s*[余多]\s*(?=[条件次篇份项个人户宗场])/;

const missingNumber = /(?:现行有效|制定|制发|废止)的?(?:行政)?规范性文件的?(?=[。；，])|共计?(?=[条件次篇][，。；])/;

/** 20231月1日, 2023年13月 */
const brokenDate = /20\d{2}\d{1,2}月|20\d{2}年(?:1[3-9]|[2-9]\d|0)月/;

const leftOver = /〔待填写[^〕]*〕|×{2,}|[Xx]{2,}|某某|_{3,}|（此处[^）]*）|【[^】]*填[^】]*】/;

export const wordingRules: readonly Rule[] = [
  {
    code: 'exactAbout',
    severity: 'warning',
    source: 'digits',
    check: inWritten(exactAbout),
    passes: { text: ['发布各类信息60余条。'] },
    fails: { text: ['发布各类信息63余条。'] },
  },
  {
    code: 'missingNumber',
    severity: 'warning',
    source: 'article50',
    check: inWritten(missingNumber),
    passes: { text: ['共制定规范性文件0件，废止0件，现行有效的规范性文件3件。'] },
    fails: { text: ['共制定规范性文件0件，废止0件，现行有效的规范性文件。'] },
  },
  {
    code: 'brokenDate',
    severity: 'warning',
    source: 'digits',
    check: inWritten(brokenDate),
    passes: { text: ['统计期限为2023年1月1日至2023年12月31日。'] },
    fails: { text: ['统计期限为20231月1日至202312月31日。'] },
  },
  {
    code: 'answerRate',
    severity: 'warning',
    source: 'article50',
    // All answered and some carried over cannot both be: 按期答复率 is meant.
    check: ({ passages }) =>
      passages.flatMap(({ chapter, text }) =>
        sentencesOf(narrow(text))
          .filter((s) => /除\s*[1-9]\d*\s*[件宗].*?(?:结转|未).*?(?<!按期)(?:答复率|办结率)[^\d]{0,3}100%/.test(s))
          .map((s) => ({ where: chapter, found: s.trim().slice(0, 60), expected: '', chapter })),
      ),
    passes: { text: ['收到85件，除2件结转下年办理外均已答复，按期答复率100%。'] },
    fails: { text: ['收到85件，除2件结转下年办理外均答复，答复率100%。'] },
  },
  {
    code: 'assisted',
    severity: 'warning',
    source: 'form2021',
    // What other bodies asked for help with is theirs to count.
    check: inWritten(/公开(?:申请|请求)\d+\s*件[^。；]*?协助\d+\s*件/),
    passes: { text: ['收到依申请公开请求4件，网络3件，邮件1件；另协助其他机关5件。'] },
    fails: { text: ['依申请公开请求9件：网络3件，线下邮件1件，协助5件。'] },
  },
  {
    code: 'documentsAsItems',
    severity: 'warning',
    source: 'form2021',
    // 12 pieces of information of the kind 规范性文件 are not 12 documents made.
    check: ({ report, passages }) => {
      const made = documentCell(report, 'normativeDocs', 'made');
      return passages.flatMap(({ text, chapter }) => {
        const found = /规范性文件(?:类信息)?\s*(\d+)\s*条/.exec(narrow(text));
        if (!found || made === null || made === 0 || Number(found[1]) !== made) return [];
        return [{ where: 'proactive.normativeDocs.made', found: String(made), expected: '', chapter }];
      });
    },
    passes: { text: ['主动公开98条，规范性文件类信息12条。'] },
    fails: { text: ['主动公开98条，规范性文件类信息2条。'] },
  },
  {
    code: 'leftOver',
    severity: 'error',
    source: 'house',
    check: inWritten(leftOver),
    passes: { text: ['下一步完善公开目录。'] },
    fails: { text: ['下一步××××。'] },
  },
];
