/** Everything that this process reads from its environment. */
export interface GatewayEnvironment {
  isProduction: boolean;
  /** Value of a variable that the configuration names; undefined when it is not set. */
  secret(variable: string): string | undefined;
}

export function readGatewayEnvironment(variables = process.env): GatewayEnvironment {
  return {
    isProduction: variables['NODE_ENV'] === 'production',
    secret: (variable) => variables[variable],
  };
}
