import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { addressOf, call } from '../api/call.ts';
import { useSession } from '../session/session.ts';

export type Certificate = AnswerOf<typeof endpoints.quality.listCertificates>['items'][number];

/** Where a certificate's paper is, and bringing one. */
export function useCertificates(changed: () => void) {
  const session = useSession();
  const { county } = session;
  return {
    maySee: session.may('listing.see'),
    fileAddress: (id: string): string => addressOf(endpoints.quality.seeCertificateFile, { params: { county, id } }),
    upload: async (id: string, base64: string): Promise<void> => {
      await call(endpoints.quality.putCertificateFile, { params: { county, id }, body: { base64 } });
      changed();
    },
  };
}
