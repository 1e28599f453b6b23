CREATE TABLE calendar (
    date_day DATE NOT NULL,
    year BIGINT NOT NULL,
    quarter BIGINT NOT NULL,
    month BIGINT NOT NULL,
    iso_week BIGINT NOT NULL,
    weekday BIGINT NOT NULL,
    PRIMARY KEY (date_day)
);

COMMENT ON TABLE calendar IS 'A day, with the units that reports group by.';
COMMENT ON COLUMN calendar.date_day IS 'The day';
COMMENT ON COLUMN calendar.year IS 'Year';
COMMENT ON COLUMN calendar.quarter IS 'Quarter of the year, 1 to 4';
COMMENT ON COLUMN calendar.month IS 'Month of the year, 1 to 12';
COMMENT ON COLUMN calendar.iso_week IS 'ISO 8601 week of the ISO year, 1 to 53';
COMMENT ON COLUMN calendar.weekday IS 'ISO 8601 day of the week, 1 (Monday) to 7';
