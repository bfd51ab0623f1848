import { type DestinationStream, type Logger, pino } from 'pino';
import type { Log } from '../../adapters/channel.ts';
import type { OperatorLog } from '../http/deps.ts';
import type { Config } from './config.ts';

/** The service's log on Node.js: one JSON object a line, without words or ids of a person. */
export interface ServiceLog {
  readonly http: OperatorLog;
  readonly channels: Log;
  readonly logger: Logger;
}

/** @param destination standard output unless given */
export function createLog(level: Config['LOG_LEVEL'], destination?: DestinationStream): ServiceLog {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return {
    logger,
    http: {
      request: ({ milliseconds, ...line }) =>
        logger.info({ ...line, ms: Math.round(milliseconds * 10) / 10 }, 'request'),
      fault: (error, requestId) => logger.error({ err: error, requestId }, 'fault'),
      security: (event) => logger.warn(event, 'security'),
    },
    channels: (severity, event, fields = {}) => logger[severity](fields, event),
  };
}
