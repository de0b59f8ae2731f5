export interface Counts {
  passed: number;
  failed: number;
  skipped: string[];
}

export declare const vitestCounts: (report: object) => Counts;
export declare const playwrightCounts: (report: object) => Counts;
