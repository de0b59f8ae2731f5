// The counts in the JSON reports of Vitest and Playwright.

/** @param {{ testResults: { status: string, assertionResults: { status: string, fullName: string }[] }[] }} report */
export const vitestCounts = ({ testResults }) => {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  // A file that could not even be loaded has no tests of its own to fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
  };
};

const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** @param {object} report of Playwright's json reporter: suites within suites, each test with its outcome */
export const playwrightCounts = (report) => {
  const tests = specsOf(report).flatMap(({ title, tests: runs }) => runs.map(({ status }) => ({ title, status })));
  return {
    // Right only at the second try is not right.
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed:
      tests.filter(({ status }) => ['unexpected', 'flaky'].includes(status)).length + (report.errors ?? []).length,
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ title }) => title),
  };
};
