import { squeeze } from './squeeze.ts'

/** Whether a figure stands first in a line of an answer: with it the answer says what was asked for. */
export function leadsLine(answer: string, figure: string): boolean {
  const begin = squeeze(figure)
  return answer
    .split('\n')
    .map((line) => squeeze(line).replace(/^(?:はい|いいえ)[、。]/, ''))
    .some((line) => line.startsWith(begin))
}
