/**
 * What a person at the terminal is told of an error: one line, with the cause where it says more. What nobody foresaw
 * is told as the reason why `action` failed.
 */
export function writeOneLine(error: unknown, action = 'start'): string {
  const own = readMessage(error)
  if (!own.startsWith('Cannot ')) return `Cannot ${action}: ${own}`
  const cause = error instanceof Error && error.cause !== undefined ? readMessage(error.cause) : ''
  return cause === '' || own.includes(': ') ? own : `${own}: ${cause}`
}

function readMessage(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error)
  return message.split('\n', 1)[0]?.trim() ?? ''
}
