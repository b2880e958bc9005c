export { events, producers } from './catalogue.ts';
export {
  type EventName,
  type EventPayload,
  event,
  handlers,
  type ToldEvent,
  type ToldHandler,
  type ToldHandlers,
} from './event.ts';
export {
  type EditableRole,
  type Holder,
  initialPermissionsOf,
  type Permission,
  permissions,
  permissionsOf,
  permissionTable,
} from './permissions.ts';
export { type ServiceName, serviceNames } from './services.ts';
export { type Subscriptions, subscriptionsOf } from './subscriptions.ts';
