import { defineType, type Handle, ignored } from '../object-type';

/** Takes what office.js tells Excel of the state of the add-in; nothing in the workbook depends on it. */
const addinInternal = defineType<null>({
  name: 'AddinInternalService',
  call: ignored('NotifyActionHandlerReady'),
});

/** An object made by its name on the wire, undefined when the host does not know it. */
export function addinService(name: string): Handle | undefined {
  return name === 'Microsoft.InternalService.AddinInternalService' ? addinInternal(null) : undefined;
}
