import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What came in, as https://platform.openai.com/docs/api-reference/chat has it. */
export interface Asked {
  path: string
  authorization: string | undefined
  body: {
    model: string
    messages: { role: string; content: string }[]
    max_tokens?: number
    max_completion_tokens?: number
  }
}

export interface Given {
  status?: number
  headers?: Record<string, string>
  body: string
}

type Answering = (asked: Asked) => Given | 'silence' | Promise<Given>

export interface ChatServer {
  url: string
  asked: Asked[]
  /** How the next questions are answered. */
  answer: Answering
  close(): Promise<void>
}

/** A completion that says this, with what it took. */
export const saying = (
  content: string | null,
  {
    finish = 'stop',
    usage = { prompt_tokens: 40, completion_tokens: 10 },
  }: { finish?: string; usage?: object | null } = {},
): Given => ({
  body: JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: 'fake-1',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    ...(usage && { usage }),
  }),
})

/** A refusal as the protocol words it. */
export const refusing = (
  status: number,
  message: string,
  more: { param?: string; headers?: Record<string, string> } = {},
): Given => ({
  status,
  ...(more.headers && { headers: more.headers }),
  body: JSON.stringify({ error: { message, type: 'invalid_request_error', param: more.param ?? null, code: null } }),
})

/** A server on a free port that speaks /v1/chat/completions. */
export async function openChatServer(): Promise<ChatServer> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const one: Asked = {
      path: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
      body: text === '' ? {} : JSON.parse(text),
    }
    asked.push(one)
    const given = await fake.answer(one)
    if (given === 'silence') return
    response.writeHead(given.status ?? 200, { 'content-type': 'application/json', ...given.headers })
    response.end(given.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const fake: ChatServer = {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    answer: () => saying('Understood.'),
    close: () => closeAll(server),
  }
  return fake
}

function closeAll(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => server.close(() => resolve()))
}
