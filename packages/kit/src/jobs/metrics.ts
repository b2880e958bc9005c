import { Gauge, Registry } from 'prom-client';
import type { Logger } from '../log.ts';
import type { QueueFigures } from './troubled.ts';

/** A service whose queues are watched. */
export interface WatchedService {
  name: string;
  runtime: { queue: { figures(): Promise<QueueFigures[]> }; log: Logger };
}

type Figure = Exclude<keyof QueueFigures, 'task'>;

const GAUGES: Record<Figure, { name: string; help: string }> = {
  dead: { name: 'background_dead_letters', help: 'Tasks that can never succeed as things are. Alarm: above 0' },
  stuck: {
    name: 'background_stuck_tasks',
    help: 'Tasks that have failed for long and are still tried. Alarm: above 0',
  },
  waiting: { name: 'background_waiting_tasks', help: 'Tasks that could run now and wait for a worker' },
  oldestWaitingSeconds: {
    name: 'background_oldest_waiting_seconds',
    help: 'How long the task that waits longest has waited',
  },
};

/** Metrics of the background work of services, in the text format of Prometheus. */
export function createTaskMetrics(services: readonly WatchedService[]): {
  render(): Promise<string>;
  contentType: string;
} {
  const register = new Registry();
  const gauges = Object.entries(GAUGES).map(
    ([figure, { name, help }]) =>
      [figure as Figure, new Gauge({ name, help, labelNames: ['service', 'task'], registers: [register] })] as const,
  );
  const answered = new Gauge({
    name: 'background_figures_read',
    help: '1 when the queues of the service could be read just now, else 0',
    labelNames: ['service'],
    registers: [register],
  });
  const read = async ({ name, runtime }: WatchedService) => {
    try {
      for (const { task, ...figures } of await runtime.queue.figures())
        for (const [figure, gauge] of gauges) gauge.labels(name, task).set(figures[figure]);
      answered.labels(name).set(1);
    } catch (error) {
      runtime.log.warn({ err: error }, 'the figures of the queues could not be read');
      answered.labels(name).set(0);
    }
  };
  return {
    async render() {
      for (const [, gauge] of gauges) gauge.reset();
      await Promise.all(services.map(read));
      return register.metrics();
    },
    contentType: register.contentType,
  };
}
