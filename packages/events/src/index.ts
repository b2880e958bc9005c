export { events } from './catalogue.ts';
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
export { type ServiceName, serviceNames, subscriptions } from './subscriptions.ts';
