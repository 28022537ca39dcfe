import { z } from 'zod'
import {
  answer,
  chatRequest,
  errorBody,
  figuresPage,
  figuresQuery,
  reportDetail,
  reportList,
  streamPart,
  widgetConfig,
  widgetConfigQuery,
} from './contract.ts'

type JsonObject = { readonly [key: string]: unknown }

const schemas = {
  ChatRequest: chatRequest,
  Answer: answer,
  StreamPart: streamPart,
  Error: errorBody,
  ReportList: reportList,
  Report: reportDetail,
  FiguresPage: figuresPage,
  WidgetConfig: widgetConfig,
}

/** The contract as OpenAPI 3.1, made from the schemas that requests and answers are checked with. */
export function makeOpenApi(): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'まちこたえ (machikotae)',
      version: '1',
      description: 'Answers about municipal reports, with figures that can be checked.',
    },
    paths: makePaths(),
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema)]),
      ),
    },
  }
}

function makePaths(): JsonObject {
  return {
    '/api/chat': {
      post: {
        summary: 'Answers the last message, as JSON or as a stream of events',
        requestBody: { required: true, content: jsonOf('ChatRequest') },
        responses: {
          200: {
            description:
              'The answer. In the stream `event:` is the part’s `type`, `data:` its JSON without `type` (for `answer-end` the Answer itself); a stream without `answer-end` failed.',
            content: {
              ...jsonOf('Answer'),
              'text/event-stream': { schema: refTo('StreamPart') },
            },
          },
          ...errorResponses([400, 403, 413, 415, 429, 500, 503]),
        },
      },
    },
    '/api/reports': { get: readOperation('The reports', jsonOf('ReportList')) },
    '/api/reports/{id}': {
      get: {
        ...readOperation('One report with its measures', jsonOf('Report'), [404]),
        parameters: [idParameter],
      },
    },
    '/api/reports/{id}/text': {
      get: {
        ...readOperation(
          'The stored text; offsets count UTF-16 units in it',
          textContent('text/plain'),
          [404],
        ),
        parameters: [idParameter, { name: 'v', in: 'query', schema: { type: 'string' } }],
      },
    },
    '/api/figures': {
      get: {
        ...readOperation('The figures', { ...jsonOf('FiguresPage'), ...textContent('text/csv') }),
        parameters: listQueryParameters(figuresQuery),
      },
    },
    '/widget-config': {
      get: {
        summary: 'Whether the asking origin may embed the widget, and what its first screen shows',
        parameters: listQueryParameters(widgetConfigQuery),
        responses: {
          200: {
            description: 'Any origin may ask; only those that may embed are told more than that.',
            content: jsonOf('WidgetConfig'),
          },
          ...errorResponses([400, 500]),
        },
      },
    },
    '/healthz': { get: { summary: 'Alive', responses: { 200: { description: 'Alive' } } } },
    '/readyz': {
      get: {
        summary: 'The store is open and at least one report is loaded',
        responses: { 200: { description: 'Ready' }, ...errorResponses([503]) },
      },
    },
  }
}

const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

function readOperation(summary: string, content: JsonObject, statuses: readonly number[] = []): JsonObject {
  return {
    summary,
    responses: {
      200: { description: summary, content },
      ...errorResponses([400, 403, ...statuses, 429, 500]),
    },
  }
}

function errorResponses(statuses: readonly number[]): JsonObject {
  return Object.fromEntries(
    statuses.map((status) => [status, { description: 'Error', content: jsonOf('Error') }]),
  )
}

function listQueryParameters(schema: z.ZodObject): JsonObject[] {
  const { properties = {} } = z.toJSONSchema(schema)
  return Object.entries(properties).map(([name, property]) => ({ name, in: 'query', schema: property }))
}

function toJsonSchema(schema: z.ZodType): JsonObject {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema)
  return rest
}

function jsonOf(name: keyof typeof schemas): JsonObject {
  return { 'application/json': { schema: refTo(name) } }
}

function refTo(name: keyof typeof schemas): JsonObject {
  return { $ref: `#/components/schemas/${name}` }
}

function textContent(mediaType: string): JsonObject {
  return { [mediaType]: { schema: { type: 'string' } } }
}
