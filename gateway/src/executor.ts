import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayContext } from './context.ts';

/** Apollo Server's interface to a graph. */
export type ApolloGatewayInterface = NonNullable<ApolloServerOptionsWithGateway<GatewayContext>['gateway']>;
/** Executes an operation that Apollo Server has parsed and validated. */
export type GraphExecutor = NonNullable<Awaited<ReturnType<ApolloGatewayInterface['load']>>['executor']>;
export type ExecutionRequest = Parameters<GraphExecutor>[0];
