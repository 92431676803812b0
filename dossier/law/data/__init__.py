"""The law as dated tables: acts, rule sets, standing rules, awards."""
