import { Gauge, Registry } from 'prom-client';
import type { Runtime } from './context.ts';
import { type EventFigures, readEventFigures } from './events/lag.ts';
import type { QueueFigures } from './jobs/troubled.ts';

/** A service whose background work and events are watched. */
interface WatchedService {
  name: string;
  runtime: Pick<Runtime, 'db' | 'log'> & { queue: Pick<Runtime['queue'], 'figures'> };
}

function createGauges(registers: Registry[]) {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames: ['service', ...labelNames], registers });
  return {
    tasks: {
      dead: gauge('background_dead_letters', 'Tasks that can never succeed as things are. Alarm: above 0', ['task']),
      stuck: gauge('background_stuck_tasks', 'Tasks that have failed for long and are still tried. Alarm: above 0', [
        'task',
      ]),
      waiting: gauge('background_waiting_tasks', 'Tasks that could run now and wait for a worker', ['task']),
      oldestWaitingSeconds: gauge(
        'background_oldest_waiting_seconds',
        'How long the task that waits longest has waited',
        ['task'],
      ),
    },
    lag: {
      events: gauge('events_lag_events', 'Events that the consumer was not served', ['consumer']),
      seconds: gauge('events_lag_seconds', 'Age of the oldest event that the consumer was not served', ['consumer']),
    },
    heldUp: {
      events: gauge('events_held_up', 'Events of siblings that wait because one before them cannot be applied', []),
      enterprises: gauge('events_held_up_enterprises', 'Enterprises whose events wait', []),
      seconds: gauge('events_held_up_seconds', 'For how long the first of them waits', []),
    },
    isRead: gauge('service_figures_read', '1 when the other figures of the service could be read just now, else 0', []),
  };
}

type Gauges = ReturnType<typeof createGauges>;

const entriesOf = <Name extends string, Value>(record: Record<Name, Value>) =>
  Object.entries(record) as [Name, Value][];

function setTasks({ tasks }: Gauges, service: string, figures: readonly QueueFigures[]): void {
  for (const one of figures)
    for (const [figure, gauge] of entriesOf(tasks)) gauge.labels(service, one.task).set(one[figure]);
}

function setEvents({ lag, heldUp }: Gauges, service: string, figures: EventFigures): void {
  for (const one of figures.consumers)
    for (const [figure, gauge] of entriesOf(lag)) gauge.labels(service, one.consumer).set(one[figure]);
  for (const [figure, gauge] of entriesOf(heldUp)) gauge.labels(service).set(figures.heldUp[figure]);
}

async function readFigures({ name, runtime }: WatchedService) {
  try {
    const [tasks, events] = await Promise.all([runtime.queue.figures(), readEventFigures(runtime.db)]);
    return { name, figures: { tasks, events } };
  } catch (error) {
    runtime.log.warn({ err: error }, 'the figures of the service could not be read');
    return { name, figures: null };
  }
}

/** Metrics of the background work and the events of services, in the text format of Prometheus. */
export function createServiceMetrics(services: readonly WatchedService[]): {
  render(): Promise<string>;
  contentType: string;
} {
  const register = new Registry();
  const gauges = createGauges([register]);
  return {
    async render() {
      const read = await Promise.all(services.map(readFigures));
      register.resetMetrics();
      for (const { name, figures } of read) {
        gauges.isRead.labels(name).set(figures ? 1 : 0);
        if (!figures) continue;
        setTasks(gauges, name, figures.tasks);
        setEvents(gauges, name, figures.events);
      }
      return register.metrics();
    },
    contentType: register.contentType,
  };
}
