import { type ModelPlace, sendsQuestionsOut } from './sends-questions-out.ts'
import type { Settings } from './settings.ts'

/** What `npm start` prints when the server is ready: what to open, and two lines to try in a terminal. */
export function writeWelcome(
  settings: Pick<Settings, 'host' | 'port' | 'publicUrl'> & ModelPlace,
  startMs: number,
): string {
  const base = `http://${writeHost(settings.host)}:${settings.port}`
  const ask = (content: string): string =>
    `  curl -s ${base}/api/chat -H 'Content-Type: application/json' -d '${JSON.stringify({ messages: [{ role: 'user', content }] })}'`
  return [
    '',
    `まちこたえ: 準備ができました（${(startMs / 1_000).toFixed(1)}秒）。`,
    `ブラウザで開く: ${settings.publicUrl ?? base}/`,
    ...(sendsQuestionsOut(settings)
      ? ['質問は、市の機器の外にあるモデルのサービスにも送られます（画面でもそう伝えます）。']
      : []),
    '端末で試す:',
    ask('何が聞けますか'),
    `  curl -s '${base}/api/figures?limit=5'`,
    '',
  ].join('\n')
}

/** An address that takes every interface is none to open; IPv6 stands in brackets. */
function writeHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
