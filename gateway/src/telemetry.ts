/**
 * `@apollo/gateway` reports to its vendor unless this variable says otherwise when a gateway is constructed. It is the
 * library's only switch, so it is set here and nowhere is it read.
 */
export function disableVendorTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}
