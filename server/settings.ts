import { z } from 'zod'

/** A setting that cannot be used. The message is one line that says which and what to write instead. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const switchValue = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], { error: 'must be on or off' })
  .transform((value) => value === 'on' || value === 'true' || value === '1')

function wholeNumber(min: number, max: number) {
  const rule = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,15}$/, rule)
    .transform(Number)
    .refine((value) => value >= min && value <= max, rule)
}

function url(protocols: readonly string[], example: string) {
  return z
    .string()
    .refine((value) => protocols.includes(protocolOf(value)), `must be a URL such as ${example}`)
}

const webUrl = url(['http:', 'https:'], 'https://chat.example.jp').transform((value) =>
  value.replace(/\/+$/, ''),
)

const origins = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
  .refine(
    (parts) => parts.every(isOrigin),
    'must be origins as a browser sends them, parted by commas, such as https://www.example.jp,https://intra.example.jp (no path, no *)',
  )

/** One entry a variable; where one is not set, its default holds. */
const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'postgres://user:password@127.0.0.1:5432/machikotae',
  ).optional(),
  DATA_DIR: z.string().default('.data'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: webUrl.optional(),
  CHAT_MODEL: z.string().optional(),
  EMBEDDING_MODEL: z.string().optional(),
  MODEL_DAILY_TOKENS: wholeNumber(0, 1e12).optional(),
  MODEL_HOSTED: switchValue.optional(),
  ALLOWED_ORIGINS: origins.default([]),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  PUBLIC_URL: webUrl.optional(),
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 100_000).default(30),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'must be silent, error, warn, info or debug',
    })
    .default('info'),
  LOG_QUESTIONS: switchValue.default(false),
  ALLOW_TRACING: switchValue.default(false),
})

/** All that can be set from outside, checked. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** Undefined: the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly openaiApiKey: string | undefined
  readonly openaiBaseUrl: string | undefined
  /** Set only where a key or a base URL is set too. */
  readonly chatModel: string | undefined
  readonly embeddingModel: string | undefined
  readonly modelDailyTokens: number | undefined
  /** Whether the model is outside the city's own machines; undefined: judged by its address. */
  readonly modelHosted: boolean | undefined
  /** Exact origins of the sites that may embed the widget and call the API. */
  readonly allowedOrigins: readonly string[]
  /** How many proxies in front of the server append to X-Forwarded-For. */
  readonly trustedProxies: number
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined
  /** Questions a client may ask in a minute; 0 = no limit. */
  readonly rateLimitPerMinute: number
  readonly logLevel: LogLevel
  /** False: neither question texts nor addresses are logged. */
  readonly logQuestions: boolean
}
export type LogLevel = z.infer<typeof environmentSchema>['LOG_LEVEL']

/**
 * Reads every setting from the environment; an empty variable counts as not set.
 * Throws `SettingsError` at the first value that cannot be used.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const present = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environmentSchema.safeParse(present)
  if (!parsed.success) throw new SettingsError(describeIssue(parsed.error))
  refuseTracing(present, parsed.data.ALLOW_TRACING)
  refuseModelWithoutEndpoint(parsed.data)
  return toSettings(parsed.data)
}

function toSettings(values: z.infer<typeof environmentSchema>): Settings {
  return {
    port: values.PORT,
    host: values.HOST,
    dataDirectory: values.DATA_DIR,
    allowedOrigins: values.ALLOWED_ORIGINS,
    trustedProxies: values.TRUST_PROXY,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    logLevel: values.LOG_LEVEL,
    logQuestions: values.LOG_QUESTIONS,
    databaseUrl: values.DATABASE_URL,
    openaiApiKey: values.OPENAI_API_KEY,
    openaiBaseUrl: values.OPENAI_BASE_URL,
    chatModel: values.CHAT_MODEL,
    embeddingModel: values.EMBEDDING_MODEL,
    modelDailyTokens: values.MODEL_DAILY_TOKENS,
    modelHosted: values.MODEL_HOSTED,
    publicUrl: values.PUBLIC_URL,
  }
}

/** The value itself is not repeated: it may hold a password. */
function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues
  return `Cannot use the setting ${issue?.path.join('.')}: it ${issue?.message}`
}

const tracingVariables = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
]

/** Tracing sends every question to a service outside the city: nobody should switch it on by a variable left over. */
function refuseTracing(present: Readonly<Record<string, string>>, isAllowed: boolean): void {
  const name = tracingVariables.find(
    (variable) => !['', 'false', '0', 'off'].includes(present[variable] ?? ''),
  )
  if (name === undefined || isAllowed) return
  throw new SettingsError(
    `Cannot use the setting ${name}: it sends questions to an outside service; unset it, or set ALLOW_TRACING=on if that is meant`,
  )
}

/** Providers of LangChain that bring an address and a key of their own (`anthropic:claude-…`). */
const ownEndpoint =
  /^(?:anthropic|azure_openai|bedrock|cohere|deepseek|fireworks|google|google-genai|google-vertexai|google-vertexai-web|groq|mistralai|ollama|together|xai):./

function refuseModelWithoutEndpoint(values: z.infer<typeof environmentSchema>): void {
  if (values.OPENAI_API_KEY !== undefined || values.OPENAI_BASE_URL !== undefined) return
  const name = (['CHAT_MODEL', 'EMBEDDING_MODEL'] as const).find((variable) => {
    const value = values[variable]
    return value !== undefined && !(variable === 'CHAT_MODEL' && ownEndpoint.test(value))
  })
  if (name === undefined) return
  throw new SettingsError(
    `Cannot use the setting ${name}: it needs OPENAI_API_KEY or OPENAI_BASE_URL beside it (or unset it to run without a model)`,
  )
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(protocolOf(value)) && new URL(value).origin === value
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : ''
}
