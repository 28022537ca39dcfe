import { type IngestStage, type IngestStep, ingestStages } from '../ingest-reports.ts'

const stageNames: Readonly<Record<IngestStage, string>> = {
  parse: '構造の読み取り',
  figures: '数値の読み取り',
  chunk: '段落分け',
  embed: 'ベクトル化',
  store: '保存',
}
const barCells = 20

/** Where progress is written: a terminal gets one bar that is drawn over, anything else a line a stage and file. */
export type ProgressTarget = {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

export type Progress = { readonly onStep: (step: IngestStep) => void; readonly end: () => void }

export function showProgress(target: ProgressTarget): Progress {
  return target.isTTY ? drawBar(target) : writeLines(target)
}

function drawBar(target: ProgressTarget): Progress {
  const eraseLine = '\r\u001b[K'
  return {
    onStep: (step) => target.write(`${eraseLine}${barOf(step)} ${stageNames[step.stage]} ${step.reportId}`),
    end: () => target.write(eraseLine),
  }
}

function writeLines(target: ProgressTarget): Progress {
  let last = ''
  return {
    onStep: ({ reportId, stage }) => {
      const line = `${reportId}: ${stageNames[stage]}\n`
      if (line !== last) target.write(line)
      last = line
    },
    end: () => undefined,
  }
}

/** Each stage is an equal part of the bar. */
function barOf({ stage, done, total }: IngestStep): string {
  const stagesDone = ingestStages.indexOf(stage) + done / Math.max(total, 1)
  const filled = Math.round((stagesDone / ingestStages.length) * barCells)
  return `[${'#'.repeat(filled)}${'.'.repeat(barCells - filled)}]`
}
