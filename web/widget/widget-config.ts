import type { WidgetConfig } from '../../server/http/contract.ts'

export type FetchedConfig =
  | ({ readonly kind: 'allowed' } & Pick<WidgetConfig, 'reports' | 'examples' | 'isSentOut'>)
  | { readonly kind: 'refused'; readonly message: string | undefined }
  | { readonly kind: 'unreachable' }

/** Asks the service whether this site may embed it, and what its first screen shows. Never rejects. */
export async function fetchWidgetConfig(
  base: string,
  municipality: string | undefined,
): Promise<FetchedConfig> {
  const query = municipality === undefined ? '' : `?municipality=${encodeURIComponent(municipality)}`
  try {
    const response = await fetch(`${base}/widget-config${query}`, { credentials: 'omit' })
    const config = (await response.json()) as WidgetConfig | { readonly error: { readonly message: string } }
    if ('error' in config) return { kind: 'refused', message: config.error.message }
    if (!config.isAllowed) return { kind: 'refused', message: config.message ?? undefined }
    const { reports, examples, isSentOut } = config
    return { kind: 'allowed', reports, examples, isSentOut }
  } catch {
    return { kind: 'unreachable' }
  }
}
