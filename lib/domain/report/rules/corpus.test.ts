import { describe, expect, it } from 'vitest';
import { publishedReports } from '@/lib/documents/reading/testing/published';
import { ruleInput } from './input';
import { runRules } from '.';

const published = publishedReports();

/**
 * What is wrong with each published report, verified by hand against its figures, quotes and notes; all others are
 * right as far as they are transcribed. Their notes also name slips that only the page itself shows (tables as
 * pictures, names of persons, headings): read-file.test.ts holds those.
 */
const wrong: Readonly<Record<string, readonly string[]>> = {
  // 63余条
  '15-xiangqiao-street-2022': ['exactAbout overview'],
  // 273余项
  '16-changxingdao-street-2022': ['exactAbout overview'],
  // the 2019 form, a year after it was replaced
  '20-ti-town-2022': ['form formVersion'],
  // 190余次 is 140 + 55 = 195; 12 pieces of information entered as 12 documents
  '27-hongsheng-township-2021': ['documentsAsItems proactive.normativeDocs.made', 'parts 咨询190余'],
  // 现行有效的规范性文件。 without its number
  '33-xisi-town-2025': ['missingNumber overview'],
  // five cases of other bodies counted as the town's own
  '36-tangxia-town-2024': ['assisted overview'],
  // 87 documents made, none published
  '42-slq-street-huangpi-2020': ['legacyUnpublished proactive.legacy2019.normative.newlyPublished'],
  // 15 working days, from the regulation before 2019
  '43-xinhua-street-2019': ['oldTerm overview'],
  // only the total column filled
  '46-fengtun-blank-2020': [
    'applicantsBlank applications.carriedIn.natural',
    'applicantsBlank applications.newReceived.natural',
  ],
  // 9 received, channels add up to 10: one was carried in
  '72-huaihua-county-2022': ['parts 收到9件，上年转结1件，其中网络5件、信函5件'],
  // 答复率100% with two cases open; 30299余条
  '74-qijiang-district-2023': ['answerRate overview', 'exactAbout overview'],
};

describe.skipIf(published.length === 0)('published reports', () => {
  it('are all there, and every one that is wrong is among them', () => {
    expect(published).toHaveLength(54);
    expect(published.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(wrong)));
  });

  it.each(published.map((one) => [one.name, one.report] as const))(
    '%s: what is wrong is found, and nothing else',
    (name, report) => {
      const said = runRules(ruleInput(report)).map(({ rule, where }) => `${rule} ${where}`);
      expect(said.sort()).toEqual([...(wrong[name] ?? [])].sort());
    },
  );
});
