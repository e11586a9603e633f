export { payInSandbox } from './pay.ts';
export { sandboxProvider } from './provider.ts';
export { sandboxControls, type SandboxControls } from './controls.ts';
export { sandboxRoutes } from './routes.ts';
export { deliver, deliverDue, type NoticeDue } from './notice.ts';
