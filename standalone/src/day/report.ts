/** Prints the day step by step, and counts the checks that passed and failed. */
export interface Report {
  step(title: string): void;
  /** A figure worth showing. */
  figure(label: string, value: string | number): void;
  /** Records whether a check passed; if not, prints the value found. */
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
      print(`   ${holds ? 'ok' : 'FAILED'}  ${label}${holds ? '' : `: ${JSON.stringify(found)}`}`);
    },
    get passed() {
      return passed;
    },
    get failed() {
      return failed;
    },
  };
}
