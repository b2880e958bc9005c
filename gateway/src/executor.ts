import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayContext } from './context.ts';

/** How Apollo Server is given a graph. */
export type ApolloGatewayInterface = NonNullable<ApolloServerOptionsWithGateway<GatewayContext>['gateway']>;
/** How it has an operation executed, which it has parsed and validated. */
export type GraphExecutor = NonNullable<Awaited<ReturnType<ApolloGatewayInterface['load']>>['executor']>;
export type ExecutionRequest = Parameters<GraphExecutor>[0];
