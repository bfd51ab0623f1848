import type { Config } from '../config.ts';
import type { ServiceLog } from '../log.ts';

const severities = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** The service's log on Workers: objects that the platform collects, without words or ids of a person. */
export function workerLog(level: Config['LOG_LEVEL']): Omit<ServiceLog, 'logger'> {
  const write = (
    severity: 'info' | 'warn' | 'error',
    event: string,
    fields: Readonly<Record<string, unknown>>,
  ) => {
    if (severities.indexOf(severity) < severities.indexOf(level)) return;
    console[severity]({ event, ...fields });
  };
  return {
    http: {
      request: (line) => write('info', 'request', { ...line }),
      fault: (error, requestId) =>
        write('error', 'fault', {
          requestId,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      security: (event) => write('warn', 'security', { ...event }),
    },
    channels: (severity, event, fields = {}) => write(severity, event, fields),
  };
}
