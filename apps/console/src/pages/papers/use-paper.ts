import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { formatDay, formatDayTime, useFaceLocale } from '@shanhuo/face';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { useCertificates } from '../../widgets/use-certificates.ts';

/** One certificate: whose and of what, its paper, and what an office says of it. */
export function usePaper(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (certificate) =>
    call(endpoints.quality.getCertificate, { params: { county, id: certificate } }),
  );
  const paper = computed(() => one.record.value?.certificate ?? null);
  const isOwn = computed(() => session.organisations.some((mine) => mine.id === paper.value?.merchantId));
  const mayConfirm = computed(() => session.may('quality.confirm') && !isOwn.value);
  const isConformity = computed(() => paper.value?.kind === 'conformity');
  /** What an office has not confirmed from the paper: new, known from before, or revoked. */
  const isConfirmable = computed(
    () =>
      mayConfirm.value &&
      paper.value !== null &&
      !(paper.value.state === 'confirmed' && paper.value.confirmedHow === 'paper-seen') &&
      // A promise of conformity counts by itself; only a revoked one is confirmed.
      (!isConformity.value || paper.value.state === 'revoked') &&
      (paper.value.hasFile || isConformity.value),
  );
  const standing = computed(() => {
    const now = paper.value;
    if (now === null) return '';
    if (now.state === 'revoked') {
      return t('papers.revokedOn', { at: formatDayTime(now.revokedAt ?? '', locale.value), why: now.revokedWhy ?? '' });
    }
    if (now.state === 'given') return isConformity.value ? t('papers.promise') : t('certificateStates.given');
    return now.confirmedHow === 'stood-before'
      ? t('papers.stoodBefore')
      : t('papers.confirmedOn', { at: formatDayTime(now.confirmedAt ?? '', locale.value) });
  });
  const facts = computed(() => {
    const now = one.record.value;
    if (now === null) return [];
    const { certificate, merchantName, productName } = now;
    const day = (at: string): string => formatDay(at, locale.value, true);
    return [
      { name: t('columns.merchant'), value: merchantName },
      { name: t('papers.of'), value: productName },
      { name: t('certificates.number'), value: certificate.number },
      { name: t('certificates.issuer'), value: certificate.issuer },
      { name: t('certificates.issuedOn'), value: day(certificate.issuedOn) },
      {
        name: t('certificates.validUntil'),
        value: certificate.validUntil === null ? t('certificates.noEnd') : day(certificate.validUntil),
      },
      { name: t('columns.state'), value: standing.value },
    ];
  });
  const next = computed(() => {
    const now = paper.value;
    if (now === null || now.state !== 'given' || isConformity.value) return '';
    if (!now.hasFile) return t('papers.nextUpload');
    return t(session.may('quality.confirm') && isOwn.value ? 'papers.nextOwn' : 'papers.nextConfirm');
  });
  const tab = ref('facts');
  watch(id, () => (tab.value = 'facts'));
  const tabs = computed(() => [
    { name: 'facts', label: t('file.facts') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const again = async (): Promise<void> => {
    await one.load();
    changed();
  };
  const { fileAddress, upload } = useCertificates(() => void again());
  const work = useTask(
    async (act: 'confirm' | 'revoke', reason: string) => {
      const params = { county, id: id() ?? '' };
      if (act === 'confirm') await call(endpoints.quality.confirmCertificate, { params });
      else await call(endpoints.quality.revokeCertificate, { params, body: { reason } });
      await again();
    },
    () => t('list.offline'),
    id,
  );
  return {
    ...one,
    paper,
    facts,
    next,
    tab,
    tabs,
    isConfirmable,
    confirmWord: computed(() =>
      t(
        isConformity.value
          ? 'papers.confirmPromise'
          : paper.value?.state === 'revoked'
            ? 'papers.confirmAgain'
            : 'papers.confirm',
      ),
    ),
    isRevocable: computed(() => mayConfirm.value && paper.value !== null && paper.value.state !== 'revoked'),
    mayCertify: computed(() => session.may('quality.certify')),
    fileAddress,
    upload,
    confirm: () => void work.run('confirm', ''),
    revoke: (reason: string) => work.run('revoke', reason),
    problem: work.problem,
    isWorking: work.isRunning,
  };
}
