import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { RequestRefused } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';

/** Responds to input that is not HTTP, too slow, or has too large headers, then closes the connection. */
export function createClientErrorHandler(limits: Limits) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const refusal = toRefusal(error.code, limits);
    const body = JSON.stringify(refusal.toBody());
    socket.end(
      `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\nconnection: close\r\n` +
        `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  };
}

function toRefusal(code: string | undefined, limits: Limits): RequestRefused {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const { headerBytes: maximum } = limits;
    return new RequestRefused('LIMIT_EXCEEDED', `The headers have more than ${maximum} bytes (limit "headerBytes").`, {
      status: 431,
      extensions: { limit: 'headerBytes', maximum },
    });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const { requestMilliseconds: maximum } = limits;
    const message = `The request took more than ${maximum} ms to arrive (limit "requestMilliseconds").`;
    return new RequestRefused('LIMIT_EXCEEDED', message, {
      status: 408,
      extensions: { limit: 'requestMilliseconds', maximum },
    });
  }
  return new RequestRefused('BAD_REQUEST', 'This is not an HTTP request.');
}
