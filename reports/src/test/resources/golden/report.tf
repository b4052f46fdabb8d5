# chat: m.small-v1:0 in us-west-2, 2026-09-28 to 2027-03-28
#
# Buy 2 model units of m.small-v1:0 in us-west-2 for 6 months; what they do not carry stays on demand.
# $140,000 over the 6 months to 2027-03-28 ($23,333 a month; 8 of 10 futures lie between $131,958 and
# $152,063), against $200,000 on demand only: $60,000 (30 %) less, and cheaper in 57 of 60 futures.
#
# What a unit carries was measured on Headroom's emulator and not on Bedrock: it is what the emulator's file
# says. Measure a unit of Bedrock before anything is bought on it.
#
# Under which id its units are bought was not looked up: config/units.yaml does not name m.small-v1:0. Many
# models are sold by context length, as in ID:128k; to see the ids: aws bedrock list-foundation-models
# --by-inference-type PROVISIONED
#
# Made by Headroom 0.1.0. To apply it is to buy: what is on a term cannot be deleted before its end.

terraform {
  required_version = ">= 1.5.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0.0"
    }
  }
}

# The day 6 months after that of terraform plan, or the last of its month.
locals {
  months_6    = tonumber(formatdate("M", plantimestamp())) - 1 + 6
  year_6      = tonumber(formatdate("YYYY", plantimestamp())) + floor(local.months_6 / 12)
  month_6     = local.months_6 % 12 + 1
  leap_6      = local.year_6 % 4 == 0 && (local.year_6 % 100 != 0 || local.year_6 % 400 == 0)
  last_6      = local.month_6 == 2 ? (local.leap_6 ? 29 : 28) : contains([4, 6, 9, 11], local.month_6) ? 30 : 31
  day_6       = min(tonumber(formatdate("D", plantimestamp())), local.last_6)
  delete_on_6 = format("%04d-%02d-%02d", local.year_6, local.month_6, local.day_6)
}

# 2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within the plan.
# To be deleted on 2027-03-28, 6 months after 2026-09-28; if it is bought on another day, 6 months after that.
# It is billed until somebody does.
resource "aws_bedrock_provisioned_model_throughput" "chat_2mu_6mo_20260928" {
  region                 = "us-west-2"
  provisioned_model_name = "chat-2mu-6mo-20260928"
  model_arn              = "arn:aws:bedrock:us-west-2::foundation-model/m.small-v1:0"
  model_units            = 2
  commitment_duration    = "SixMonths"

  tags = {
    "headroom-workload"  = "chat"
    "headroom-plan-from" = "2026-09-28"
    "headroom-delete-on" = local.delete_on_6
  }

  lifecycle {
    prevent_destroy = true
    ignore_changes  = [tags["headroom-delete-on"]]
  }
}
