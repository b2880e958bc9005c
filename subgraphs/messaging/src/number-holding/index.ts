export { lastNumberOf, listHoldings } from './number-holding.queries.ts';
