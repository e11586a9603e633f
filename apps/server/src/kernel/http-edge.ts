import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { edgeRefusals, refusals, sentences, type RefusalCode } from '@shanhuo/contract';
import { isUnacceptable, isUniqueViolation } from './database.ts';
import { Refusal } from './refusal.ts';

/** Bodies are taken as they are; only what arrives as text (paths, queries) is read into numbers and booleans. */
export function useValidators(app: FastifyInstance): void {
  const strict = new Ajv({ allErrors: false, strict: false });
  const reading = new Ajv({ allErrors: false, strict: false, coerceTypes: 'array', useDefaults: true });
  for (const ajv of [strict, reading]) addFormats.default(ajv).addFormat('date-time', { validate: isMoment });
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : reading).compile(schema));
}

const known = addFormats.default.get('date-time') as { readonly validate: (text: string) => boolean };

/** A moment that can be reckoned with: the library also takes leap seconds, which no clock of ours has. */
const isMoment = (text: string): boolean => known.validate(text) && !Number.isNaN(Date.parse(text));

interface Answer {
  readonly status: number;
  readonly code: RefusalCode | 'fault';
  readonly data: Readonly<Record<string, unknown>>;
}

/** Puts every error into one shape: `{code, message, data, requestId}`, the sentence in the reader's language. */
export function useRefusals(app: FastifyInstance, { lenient }: { readonly lenient: boolean }): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const answer = answerTo(error, request, lenient);
    if (answer.code === 'fault') request.log.error({ err: error, requestId: request.id }, 'fault');
    return send(request, reply, answer);
  });
  app.setNotFoundHandler(async (request, reply) =>
    send(request, reply, { status: 404, code: 'request.unknown-path', data: {} }),
  );
}

const FAULT: Answer = { status: 500, code: 'fault', data: {} };

function answerTo(error: FastifyError, request: FastifyRequest, lenient: boolean): Answer {
  if (error instanceof Refusal) {
    // An undeclared refusal is a hole in the contract: loud everywhere but in production, where people come first.
    if (!lenient && !isDeclared(error.code, request)) {
      request.log.error({ code: error.code }, 'refusal not declared by its endpoint');
      return FAULT;
    }
    return { status: refusals[error.code], code: error.code, data: error.data };
  }
  if (error.validation !== undefined) {
    const [first] = error.validation;
    const field = `${error.validationContext ?? ''}${first?.instancePath ?? ''}`;
    return { status: 400, code: 'request.invalid', data: { field, problem: first?.message ?? '', ...first?.params } };
  }
  if (isUnacceptable(error)) {
    request.log.warn({ err: error, requestId: request.id }, 'the database could not take what was sent');
    return { status: 400, code: 'request.invalid', data: {} };
  }
  if (isUniqueViolation(error)) return { status: 409, code: 'request.conflict', data: {} };
  if (error.statusCode === 413) return { status: 413, code: 'request.too-large', data: {} };
  if (error.statusCode === 429) return { status: 429, code: 'request.too-many', data: {} };
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return { status: error.statusCode, code: 'request.invalid', data: { problem: error.message } };
  }
  return FAULT;
}

const isDeclared = (code: RefusalCode, request: FastifyRequest): boolean =>
  code in edgeRefusals || (request.routeOptions.config.endpoint?.refusals.includes(code) ?? false);

async function send(request: FastifyRequest, reply: FastifyReply, { status, code, data }: Answer) {
  const language = (request.headers['accept-language'] ?? 'zh').startsWith('en') ? 'en' : 'zh';
  const message = fill(sentences[language][code], data);
  return reply.status(status).type('application/json').send({ code, message, data, requestId: request.id });
}

/** Fills `{name}` places of a sentence; a place without a value stays empty. */
const fill = (sentence: string, data: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
