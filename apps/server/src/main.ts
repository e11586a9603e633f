import { openInstallation } from '#assembly/installation.ts';
import { serve } from '#assembly/serve.ts';
import { welcome } from '#assembly/welcome.ts';

const installation = await openInstallation(process.env);
const serving = await serve(installation.house, installation.databaseUrl, installation.requestsPerMinute);
process.stdout.write(await welcome(installation.house, serving.address));

let stopping: Promise<void> | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping ??= serving.stop().then(installation.close);
    void stopping.then(() => process.exit(0));
  });
}
