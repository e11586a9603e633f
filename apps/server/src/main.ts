import { openInstallation } from '#assembly/installation.ts';
import { serve } from '#assembly/serve.ts';
import { welcome } from '#assembly/welcome.ts';
import { whyNot } from '#assembly/why-not.ts';

try {
  const installation = await openInstallation(process.env);
  try {
    const serving = await serve(installation.house, installation.databaseUrl, installation.requestsPerMinute);
    process.stdout.write(await welcome(installation.house, serving.address));
    let stopping: Promise<void> | null = null;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        stopping ??= serving.stop().then(installation.close);
        void stopping.then(() => process.exit(0));
      });
    }
  } catch (error) {
    // A database of our own doesn't go on without its house.
    await installation.close();
    throw error;
  }
} catch (error) {
  process.stderr.write(`\n  Shanhuo did not start. ${whyNot(error)}\n\n`);
  process.exit(1);
}
