import { readSettings, type Settings } from '../../server/settings.ts'

/** What of the settings names a model and bounds what it may cost. */
export type ModelSettings = Pick<
  Settings,
  'chatModel' | 'openaiApiKey' | 'openaiBaseUrl' | 'modelDailyTokens'
> & { readonly chatModel: string }

/** The model that the environment names, as the server would read it. Throws an Error of one line where it names none. */
export function readModelSettings(environment: Readonly<Record<string, string | undefined>>): ModelSettings {
  const { chatModel, openaiApiKey, openaiBaseUrl, modelDailyTokens } = readSettings(environment)
  if (chatModel === undefined) {
    throw new Error(
      'Cannot use --model: no model is set; set CHAT_MODEL with OPENAI_BASE_URL (a model on your own machine) or OPENAI_API_KEY (a hosted one)',
    )
  }
  return { chatModel, openaiApiKey, openaiBaseUrl, modelDailyTokens }
}
