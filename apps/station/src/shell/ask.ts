import { showConfirmDialog, showToast } from 'vant';
import { i18n } from '../language.ts';

/** Asks before something that can't be undone; answers whether to go on. */
export async function isSure(message: string, confirmWord?: string): Promise<boolean> {
  try {
    await showConfirmDialog({
      message,
      confirmButtonText: confirmWord ?? i18n.global.t('common.confirm'),
      cancelButtonText: i18n.global.t('common.cancel'),
    });
    return true;
  } catch {
    return false;
  }
}

/** A short word that something is done. */
export const say = (message: string): void => {
  showToast({ message, duration: 2500 });
};
