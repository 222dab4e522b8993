import { geoMercator, geoPath } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Cluster } from '#domain/organisation/organisation';
import topology from '#resources/reference/th-provinces.topo.json';
import { useDesk } from '#renderer/session/desk';
import { provinceName } from '#renderer/session/places';

const WIDTH = 470;
const HEIGHT = 630;
const MARGIN = 60;

type Names = { readonly th: string; readonly en: string };
/** The file is part of the program, so its shape is known. */
const MAP = topology as unknown as Topology<{ provinces: GeometryCollection<Names> }>;
const AREAS = feature(MAP, MAP.objects.provinces).features.map((area) => ({
  area: { ...area, geometry: rewound(area.geometry) },
  code: String(area.id).replace('TH-', ''),
}));

/** The file winds its rings the planar way; on a sphere that would be everything but the province. */
function rewound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: turned(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(turned) };
  return geometry;
}

function turned(rings: Position[][]): Position[][] {
  return rings.map((ring) => ring.toReversed());
}

type ProvinceMapProps = {
  readonly province: string | null;
  readonly cluster: Cluster | null;
  readonly selectable: ReadonlySet<string>;
  readonly onChoose: (code: string) => void;
};

/** The country, or the cluster of the chosen province; a click chooses. The list beside it does the same by keyboard. */
export function ProvinceMap({ province, cluster, selectable, onChoose }: ProvinceMapProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const shapes = useMemo(() => draw(cluster), [cluster]);
  const near = new Set(cluster?.provinces.map(({ code }) => code));
  const label =
    province === null ? t('start.map.none') : t('start.map', { name: provinceName(province, locale) });
  return (
    <svg
      className="map"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      {shapes.map(({ code, path }) => (
        <path
          key={code}
          d={path}
          className={look(code, province, near, selectable)}
          onClick={() => {
            if (selectable.has(code)) onChoose(code);
          }}
        >
          <title>{provinceName(code, locale)}</title>
        </path>
      ))}
      {shapes
        .filter(({ code }) => near.has(code))
        .map(({ code, at }) => (
          <text key={code} x={at[0]} y={at[1]} className={code === province ? 'on' : ''}>
            {provinceName(code, locale)}
          </text>
        ))}
    </svg>
  );
}

function look(
  code: string,
  province: string | null,
  near: ReadonlySet<string>,
  selectable: ReadonlySet<string>,
): string {
  if (code === province) return 'area on';
  if (near.has(code)) return 'area near';
  return selectable.has(code) ? 'area' : 'area out';
}

function draw(
  cluster: Cluster | null,
): readonly { code: string; path: string; at: readonly [number, number] }[] {
  const codes = new Set(cluster?.provinces.map(({ code }) => code) ?? AREAS.map(({ code }) => code));
  const frame = {
    type: 'FeatureCollection' as const,
    features: AREAS.filter(({ code }) => codes.has(code)).map(({ area }) => area),
  };
  const margin = cluster === null ? 16 : MARGIN;
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [WIDTH - margin, HEIGHT - margin],
    ],
    frame,
  );
  const path = geoPath(projection).digits(1);
  return AREAS.map(({ area, code }) => ({ code, path: path(area) ?? '', at: path.centroid(area) }));
}
