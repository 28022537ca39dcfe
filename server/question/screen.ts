import { askPremise } from './ask-premise.ts'
import { askingWords, asksAnything } from './asking-words.ts'
import { cutAsides, cutWaived, isBareTopic, takeQuoted } from './cut-asides.ts'
import {
  announcements,
  greetings,
  help,
  instructions,
  insults,
  inventions,
  persons,
  thanks,
} from './screen-patterns.ts'

/** What a message is before anything is looked up: a question, small talk, or something to refuse. */
export type Screening =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'small-talk'; readonly about: 'greeting' | 'thanks' | 'help' | 'empty' }
  | { readonly kind: 'refused'; readonly ground: 'instruction' | 'insult' | 'person' | 'invention' }

const asksSomething = new RegExp(
  `${askingWords}|ですか|ますか|でしょうか|ました?か|知り|述べ|答えて|答えよ|答えなさい|示せ|示して|挙げ|列挙|[?？]|は[。\\s]*$|か[。\\s]*$|だろう(?:な|ね)?[?？。!！\\s]*$|推移|内訳|一覧|目的|理由`,
)

/** Fewer letters than this, apart from hiragana, name nothing to look for. */
const fewestTelling = 3

/** Sorts a typed message. Instructions are cut out; what is left is answered if it asks something of the reports. */
export function screenMessage(typed: string): Screening {
  const text = withoutMarkup(typed)
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const isEmpty = !/[\p{L}\p{N}]/u.test(typed)
    return isEmpty ? { kind: 'small-talk', about: 'empty' } : { kind: 'refused', ground: 'instruction' }
  }
  const wanted = cutWaived(text)
  if (persons.some((pattern) => pattern.test(wanted))) return { kind: 'refused', ground: 'person' }
  const cleaned = cutInstructions(text)
  const rest = askPremise(tidy(cutAsides(cleaned.text.replace(insults, ' ').replace(inventions, ' '))))
  const isTainted = cleaned.cut || insults.test(text) || inventions.test(text)
  if (isTainted)
    return asksReport(rest) || (cleaned.cut && isBareTopic(rest))
      ? { kind: 'question', text: rest }
      : { kind: 'refused', ground: groundOf(text, cleaned.cut) }
  return sortTalk(text)
}

/** Text without tags (a script's with what is in it), control characters and runs of blanks. */
function withoutMarkup(typed: string): string {
  return tidy(
    typed
      .normalize('NFKC')
      .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
      .replace(/<(script|style)\b[^>]{0,200}>[^<]{0,500}(?:<\/\1\s*>)?/gi, ' ')
      .replace(/<!--[^>]{0,300}-->/g, ' ')
      .replace(/<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,200})?\/?>/gi, ''),
  )
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s。、.,:：;；!！・】\])）>」'"-]+/, '')
    .trim()
}

function cutInstructions(text: string): { text: string; cut: boolean } {
  let rest = text
  for (const pattern of instructions) rest = rest.replace(pattern, ' ')
  return { text: tidy(rest), cut: tidy(rest) !== tidy(text) }
}

/** Greetings, thanks and announcements without anything to look for are small talk; before a question they are left out. */
function sortTalk(text: string): Screening {
  const greeted = text.replace(greetings, ' ')
  const thanked = greeted.replace(thanks, ' ')
  const bare = tidy(thanked.replace(announcements, ' '))
  if (!/[\p{L}\p{N}]{2}|何[%％]/u.test(bare)) {
    if (thanked !== greeted) return { kind: 'small-talk', about: 'thanks' }
    return { kind: 'small-talk', about: 'greeting' }
  }
  if (help.test(bare) || help.test(tidy(thanked))) return { kind: 'small-talk', about: 'help' }
  const question = askPremise(tidy(cutAsides(tidy(thanked))))
  return { kind: 'question', text: takeQuoted(question) ?? (question === '' ? text : question) }
}

/** What remains asks something if it has an interrogative and some words to look for. */
function asksReport(rest: string): boolean {
  const words = rest.replace(/[\p{Script=Hiragana}\p{P}\p{S}\s]+/gu, '')
  return (asksSomething.test(rest) || asksAnything(rest)) && words.length >= fewestTelling
}

function groundOf(text: string, cut: boolean): 'instruction' | 'insult' | 'invention' {
  if (cut) return 'instruction'
  return insults.test(text) ? 'insult' : 'invention'
}
