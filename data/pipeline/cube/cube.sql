-- The cube, in SQL that DuckDB, Trino, Spark SQL and ClickHouse speak alike (docs/echelle.md). Two questions, parted by
-- their marks; each is one SELECT over two tables, which any engine may read from Parquet:
--   list_rows (id, unit, year, axis, structure, title, summary, amount)
--     unit: 'commune:38185', 'epci:200040715', 'departement:38', 'region:84', '' for none;
--     amount: whole cents, NULL where none is said; the other texts '' where they are not said.
--   units (unit, commune, epci, departement, region)
--     what holds a unit, '' where nothing does at that level: an EPCI lies in no commune.

-- @located: each row with what holds it; the texts are sent by département in this order.
SELECT
  COALESCE(units.departement, '') AS departement,
  COALESCE(units.commune, '') AS commune,
  COALESCE(units.epci, '') AS epci,
  COALESCE(units.region, '') AS region,
  list_rows.id AS id,
  list_rows.unit AS unit,
  list_rows.year AS year,
  list_rows.axis AS axis,
  list_rows.structure AS structure,
  list_rows.title AS title,
  list_rows.summary AS summary,
  list_rows.amount AS amount
FROM list_rows
LEFT JOIN units ON list_rows.unit = units.unit;

-- @cube: rows are counted once, by all that holds them, and each level is summed of that. At every level and year the
-- units and the unit '' (known to no unit of that level) add up to the whole list.
WITH cells AS (
  SELECT
    COALESCE(units.region, '') AS in_region,
    COALESCE(units.departement, '') AS in_departement,
    COALESCE(units.epci, '') AS in_epci,
    COALESCE(units.commune, '') AS in_commune,
    list_rows.axis AS of_axis,
    list_rows.year AS of_year,
    COUNT(*) AS row_count,
    COUNT(list_rows.amount) AS known_count,
    SUM(list_rows.amount) AS cents
  FROM list_rows
  LEFT JOIN units ON list_rows.unit = units.unit
  GROUP BY
    COALESCE(units.region, ''),
    COALESCE(units.departement, ''),
    COALESCE(units.epci, ''),
    COALESCE(units.commune, ''),
    list_rows.axis,
    list_rows.year
)
SELECT
  'region' AS level_id,
  '' AS part_of,
  in_region AS unit_code,
  of_axis,
  of_year,
  SUM(row_count) AS projets,
  SUM(known_count) AS known,
  SUM(cents) AS amount
FROM cells
GROUP BY in_region, of_axis, of_year
UNION ALL
SELECT 'departement', '', in_departement, of_axis, of_year, SUM(row_count), SUM(known_count), SUM(cents)
FROM cells
GROUP BY in_departement, of_axis, of_year
UNION ALL
SELECT 'epci', '', in_epci, of_axis, of_year, SUM(row_count), SUM(known_count), SUM(cents)
FROM cells
GROUP BY in_epci, of_axis, of_year
UNION ALL
SELECT 'commune', in_departement, in_commune, of_axis, of_year, SUM(row_count), SUM(known_count), SUM(cents)
FROM cells
GROUP BY in_departement, in_commune, of_axis, of_year;
