/**
 * For tests of what work costs: milliseconds that this process itself works on a call, so that whatever else the machine
 * does is not counted.
 */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
