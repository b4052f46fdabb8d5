# chat: m.small-v1:0 in us-west-2, 2026-09-28 to 2027-03-28
#
# Buy 2 model units for 6 months of m.small-v1:0 in us-west-2, and plan for 1 model unit for 6 months from
# 2026-11-28, and 3 model units without commitment from 2026-11-28, kept until 2026-12-28, to be decided again
# by then; what they do not carry stays on demand.
# $215,113 over the 6 months to 2027-03-28 ($35,852 a month; 8 of 10 futures lie between $213,878 and
# $216,348), against $224,000 on demand beside what is owned: $8,887 (4.0 %) less, and cheaper in 57 of 60
# futures.
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

# 1 model unit for 6 months from 2026-11-28: $13.80 an hour each, $39,744 within the plan, $59,947 to the end
# of its term.
# It begins on 2026-11-28 and is decided again by then. Until the variable says so, nothing is bought.
variable "buy_chat_1mu_6mo_20261128" {
  type        = bool
  default     = false
  description = "Buy 1 model unit for 6 months from 2026-11-28. Not before 2026-11-28."
}

# To be deleted on 2027-05-28, 6 months after 2026-11-28; if it is bought on another day, 6 months after that.
# It is billed until somebody does.
resource "aws_bedrock_provisioned_model_throughput" "chat_1mu_6mo_20261128" {
  count = var.buy_chat_1mu_6mo_20261128 ? 1 : 0

  region                 = "us-west-2"
  provisioned_model_name = "chat-1mu-6mo-20261128"
  model_arn              = "arn:aws:bedrock:us-west-2::foundation-model/m.small-v1:0"
  model_units            = 1
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

# 3 model units without commitment from 2026-11-28, kept until 2026-12-28: $24.00 an hour each, $51,840 within
# the plan.
# Held from 2026-11-28 to 2026-12-28 and deleted then: a schedule, which is not for Terraform. The commands
# are in report.sh (--format commands).

# Owned already: arn:aws:bedrock:us-west-2:123456789012:provisioned-model/1y5n57gh5y2e, 1 model unit at $10.00
# an hour each, to 2026-10-08. It is billed on after that day until somebody deletes it.
# To bring it under Terraform, take the # away and run: terraform plan -generate-config-out=owned.tf
# import {
#   to = aws_bedrock_provisioned_model_throughput.owned_1
#   id = "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/1y5n57gh5y2e"
# }

# Owned already: old & 'odd', 2 model units at $1.00 an hour each, to 2026-09-27. It is billed on after that
# day until somebody deletes it.
# To bring it under Terraform, look up its ARN (aws bedrock list-provisioned-model-throughputs), put it in the
# place of ARN below, take the # away and run: terraform plan -generate-config-out=owned.tf
# import {
#   to = aws_bedrock_provisioned_model_throughput.owned_2
#   id = "ARN"
# }
