import { readOptions } from '../options.ts'
import { selectCases } from '../select-cases.ts'
import { type Evaluation, evaluateShare } from './evaluate-share.ts'
import { type ShareTask, takeShare } from './share.ts'

/** What the process of one share tells its parent. */
export type ShareNews =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'evaluation'; readonly evaluation: Evaluation }
  | { readonly kind: 'error'; readonly message: string }

/** Settles once the parent's end of the channel has taken the message. */
function tell(news: ShareNews): Promise<void> {
  return new Promise((resolve) => process.send?.(news, () => resolve()))
}

async function work({ args, number, of }: ShareTask): Promise<void> {
  const options = readOptions(args)
  const parts = takeShare(await selectCases(options), { number, of })
  const progress = {
    line: (text: string) => void tell({ kind: 'line', text }),
    done: () => void tell({ kind: 'done' }),
  }
  await tell({ kind: 'evaluation', evaluation: await evaluateShare(parts, options, progress) })
}

process.on('message', (task: ShareTask) => {
  work(task)
    .catch((error: unknown) =>
      tell({ kind: 'error', message: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => process.disconnect())
})
