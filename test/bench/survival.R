# Rscript survival.R STAYS.csv: seconds of survfit and survdiff by group, and two figures to compare with.
suppressPackageStartupMessages(library(survival))
stays <- scan(commandArgs(TRUE)[1], what = list(0L, 0L, 0L), sep = ",", quiet = TRUE)
days <- stays[[1]]
left <- stays[[2]]
program <- stays[[3]]
curves <- system.time(fit <- survfit(Surv(days, left) ~ program))[["elapsed"]]
test <- system.time(difference <- survdiff(Surv(days, left) ~ program))[["elapsed"]]
at <- summary(fit, times = 365)
cat(sprintf(
  '{"survfit": %.3f, "survdiff": %.3f, "chiSquare": %.12g, "last": %.15g}\n',
  curves, test, difference$chisq, tail(at$surv, 1)
))
