/**
 * Passed and failed tests of one vitest JSON report. A file that could not be loaded, an error outside any test and a
 * report that is missing are failures too, each counted once.
 * @param {string | undefined} text
 * @param {number | null} status exit code of vitest
 */
export function tallyOf(text, status) {
  if (text === undefined) return {passed: 0, failed: 1, left: 0};
  const report = JSON.parse(text);
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    left: report.numPendingTests + report.numTodoTests
  };
}
