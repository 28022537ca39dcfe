import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeOpenApi } from './open-api.ts'

const openApi = z
  .object({
    openapi: z.string(),
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
    components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
  })
  .parse(JSON.parse(JSON.stringify(makeOpenApi())))

describe('makeOpenApi()', () => {
  it('describes every route of the contract', () => {
    expect(Object.keys(openApi.paths)).toEqual([
      '/api/chat',
      '/api/reports',
      '/api/reports/{id}',
      '/api/reports/{id}/text',
      '/api/figures',
      '/widget-config',
      '/healthz',
      '/readyz',
    ])
  })

  it('points only to schemas that it holds', () => {
    const pointers = [...JSON.stringify(openApi).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(pointers.length).toBeGreaterThan(5)
    for (const [, name] of pointers) expect(Object.keys(openApi.components.schemas)).toContain(name)
  })

  it('says what the widget asks before it opens, and what it is told', () => {
    const { parameters } = openApi.paths['/widget-config']?.['get'] ?? {}
    expect(parameters).toEqual([
      { name: 'municipality', in: 'query', schema: { type: 'string', maxLength: 100 } },
    ])
    expect(openApi.components.schemas['WidgetConfig']).toMatchObject({
      required: ['isAllowed', 'message', 'reports', 'examples', 'isSentOut'],
    })
  })

  it('gives the limits that requests are checked with', () => {
    expect(openApi.components.schemas['ChatRequest']).toMatchObject({
      additionalProperties: false,
      required: ['messages'],
      properties: { messages: { type: 'array', minItems: 1, maxItems: 40 } },
    })
    expect(openApi.paths['/api/figures']?.['get']).toMatchObject({
      parameters: expect.arrayContaining([
        { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 1_000 } },
      ]),
    })
  })
})
