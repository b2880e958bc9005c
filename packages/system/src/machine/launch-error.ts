/** A reason not to start that the operator can act on. It is printed as one line, without a stack. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}
