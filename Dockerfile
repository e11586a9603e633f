# One image: server and the three faces. The database is the one that DATABASE_URL names (see compose.yaml).
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/server/package.json apps/server/
COPY apps/shop/package.json apps/shop/
COPY apps/station/package.json apps/station/
COPY apps/console/package.json apps/console/
COPY packages/contract/package.json packages/contract/
COPY packages/face/package.json packages/face/
COPY packages/planner/package.json packages/planner/
COPY packages/provenance/package.json packages/provenance/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
# A county of one's own: no sample, and no sandbox cashier.
ENV NODE_ENV=production SHANHUO_DATA=/data SHANHUO_SAMPLE=none
WORKDIR /app
COPY --from=build --chown=node:node /app /app
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:3000/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD ["node", "apps/server/src/main.ts"]
