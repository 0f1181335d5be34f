import { UserError } from '../command';
import type { SideloadTools } from './sideload-tools';

/**
 * Switches the usage reporting of Microsoft's add-in tools off and makes sure that it is. The versions we pin (3.0.0)
 * have none any more and ignore the setting; the ones before sent events to Application Insights unless told not to,
 * and a changed lock file must not bring that back unnoticed.
 */
export function switchUsageReportingOff(usageData: SideloadTools['usageData']): void {
  usageData.writeUsageDataJsonData(usageData.groupName, 'off');
  if (usageData.readUsageDataLevel(usageData.groupName) === 'off') return;
  throw new UserError({
    vi: 'Không tắt được việc gửi dữ liệu sử dụng của office-addin-usage-data; đã dừng trước khi dùng các công cụ này.',
    en: 'The usage reporting of office-addin-usage-data could not be switched off; stopped before using these tools.',
  });
}
