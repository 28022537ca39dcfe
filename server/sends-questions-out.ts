import type { Settings } from './settings.ts'

/** What of the settings tells where a model is. */
export type ModelPlace = Pick<Settings, 'chatModel' | 'embeddingModel' | 'openaiBaseUrl' | 'modelHosted'>

/**
 * Whether questions go to a model outside the city's own machines, of which whoever asks is told. Judged by the
 * address, in doubt yes; `MODEL_HOSTED` says it where the address does not show it.
 */
export function sendsQuestionsOut(settings: ModelPlace): boolean {
  const { chatModel, embeddingModel, openaiBaseUrl, modelHosted } = settings
  if (chatModel === undefined && embeddingModel === undefined) return false
  if (modelHosted !== undefined) return modelHosted
  // `ollama:…` is asked on this machine; every other provider without an address is a hosted one.
  const isLocalProvider = /^ollama:/.test(chatModel ?? '') && embeddingModel === undefined
  if (openaiBaseUrl === undefined) return !isLocalProvider
  return !isOwnAddress(new URL(openaiBaseUrl).hostname)
}

/** This machine, a private network, or a name without a domain, as containers on one machine have them. */
function isOwnAddress(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase()
  if (bare.includes(':')) return /^(?:::1$|f[cd]|fe80:)/.test(bare)
  if (/^\d+\.\d+\.\d+\.\d+$/.test(bare))
    return /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(bare)
  return !bare.includes('.') || /\.(?:local|internal|localhost|lan|home\.arpa)$/.test(bare)
}
