/**
 * `@apollo/gateway` reports to its vendor unless this variable is set when a gateway is constructed. The library has no
 * other switch.
 */
export function disableVendorTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}
