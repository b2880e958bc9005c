/** Prints the day step by step, and keeps in mind whether everything was as it must be. */
export interface Report {
  step(title: string): void;
  /** A figure worth showing. */
  figure(label: string, value: string | number): void;
  /** Notes whether something holds; what does not is told with what was found. */
  check(label: string, holds: boolean, found?: unknown): void;
  readonly passed: number;
  readonly failed: number;
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export function createReport(print: (line: string) => void = console.log): Report {
  let steps = 0;
  let passed = 0;
  let failed = 0;
  const began = performance.now();
  return {
    step(title) {
      steps += 1;
      print(`\n${steps}. ${title}  (at ${seconds(began)})`);
    },
    figure: (label, value) => print(`   ${label}: ${value}`),
    check(label, holds, found) {
      if (holds) passed += 1;
      else failed += 1;
      print(`   ${holds ? 'ok' : 'NOT AS IT MUST BE'}  ${label}${holds ? '' : `: ${JSON.stringify(found)}`}`);
    },
    get passed() {
      return passed;
    },
    get failed() {
      return failed;
    },
  };
}
